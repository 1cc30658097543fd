using Profile.Content.Documents;
using static Profile.Content.Documents.Schema;

namespace Profile.Content.Cv;

/// <summary>The keys of RenderCV's file.</summary>
internal static class CvSchemas
{
    /// <summary>The keys of every entry type together; an entry's type follows from which of them it has.</summary>
    public static Schema Entry { get; } = new("a CV entry",
        Text("institution", "Where a degree was taken."),
        Text("area", "The field of study."),
        Text("degree", "The degree."),
        Text("studyType", "JSON Resume's name of degree."),
        Text("company", "Where the position was."),
        Text("organization", "Where the work was done."),
        Text("position", "The position."),
        Text("name", "What it is."),
        Text("title", "The title of a publication, an award."),
        Texts("authors", "The authors of a publication."),
        Text("journal", "Where a publication appeared."),
        Text("doi", "The DOI of a publication."),
        Text("awarder", "Who gave the award."),
        Text("issuer", "Who issued the certificate."),
        Text("icon", "al-folio's icon; not used here."),
        Text("date", "When: 2024, 2024-03, 2024-03-05, or any words."),
        Text("start_date", "When it began."),
        Text("end_date", "When it ended, or present."),
        Text("startDate", "JSON Resume's name of start_date."),
        Text("endDate", "JSON Resume's name of end_date."),
        Text("location", "Where."),
        Text("url", "Its address."),
        Text("summary", "A line below."),
        Text("description", "JSON Resume's name of summary."),
        Texts("highlights", "Points below."),
        Text("label", "A label, with details after it."),
        Text("details", "What stands after the label."),
        Text("bullet", "A point of a list."),
        Text("number", "A numbered point."),
        Text("reversed_number", "A point numbered from the last."),
        Text("language", "A language."),
        Text("fluency", "How well it is spoken."),
        Texts("keywords", "Words of a skill."),
        Text("level", "Level of a skill."));

    /// <summary>The sections: their names are the owner's.</summary>
    private static readonly Schema Sections = new("the sections") { Others = List("", "The entries of the section: maps, or lines of text.", Entry) with { TakesLines = true } };

    /// <summary>The keys of the <c>cv:</c> map.</summary>
    public static Schema Cv { get; } = new("the CV",
        Text("name", "The owner's name."),
        Text("headline", "A position or a field, under the name."),
        Text("label", "al-folio's name of headline."),
        Text("location", "Where the owner lives or works."),
        Texts("email", "An e-mail address."),
        Texts("phone", "A phone number."),
        Texts("website", "An address."),
        Text("photo", "RenderCV's picture; not used here."),
        Text("image", "al-folio's picture; not used here."),
        Text("summary", "A paragraph before the sections."),
        Map("address", "JSON Resume's address; not used here."),
        List("social_networks", "Accounts.", new Schema("an account", Text("network", "Its name."), Text("username", "The name of the account."))),
        List("custom_connections", "RenderCV's other accounts; not used here."),
        Map("sections", "The sections by their names, in order.", Sections));

    /// <summary>The keys of the file.</summary>
    public static Schema Root { get; } = new("the CV file",
        new SchemaKey("cv", ValueKinds.Map, "The CV.", Required: true, Keys: Cv),
        Map("design", "RenderCV's design for its own PDF; not used here."),
        Map("locale", "RenderCV's words for its own PDF; not used here."),
        Map("settings", "RenderCV's settings; not used here."));
}
