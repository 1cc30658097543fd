using Profile.Content.Documents;
using static Profile.Content.Documents.Schema;

namespace Profile.Content.Cv;

/// <summary>The keys of RenderCV's file.</summary>
internal static class CvSchemas
{
    /// <summary>The keys of all entry types together; which of them an entry has decides its type.</summary>
    public static Schema Entry { get; } = new("a CV entry",
        Text("institution", "Where a degree was taken.", "University of London"),
        Text("area", "The field of study.", "Mathematics"),
        Text("degree", "The degree.", "Tuition"),
        Text("studyType", "JSON Resume's name for degree.", "Tuition"),
        Text("company", "Where the position was.", "Babbage"),
        Text("organization", "Where the work was done.", "Royal Society"),
        Text("position", "The position.", "Analyst"),
        Text("name", "What the entry is called.", "Ada Lovelace Day"),
        Text("title", "The title of a publication or an award.", "Sketch of the Analytical Engine"),
        Texts("authors", "The authors of a publication.", "[L. F. Menabrea, Ada Lovelace]"),
        Text("journal", "Where a publication appeared.", "Scientific Memoirs"),
        Text("doi", "The DOI of a publication.", "10.1000/182"),
        Text("awarder", "Who gave the award.", "Royal Society"),
        Text("issuer", "Who issued the certificate.", "Royal Society"),
        Text("icon", "al-folio's icon; not used here.", "fas fa-star"),
        Text("date", "When: 2024, 2024-03, 2024-03-05, or any words.", "1843-09"),
        Text("start_date", "When it began.", "1842-02"),
        Text("end_date", "When it ended; 'present' if it has not.", "1843-09"),
        Text("startDate", "JSON Resume's name for start_date.", "1842-02"),
        Text("endDate", "JSON Resume's name for end_date.", "1843-09"),
        Text("location", "The place.", "London"),
        Text("url", "Its address.", "https://ada.example.org"),
        Text("summary", "A line below the entry.", "Translated a memoir, and added notes."),
        Text("description", "JSON Resume's name for summary.", "Translated a memoir, and added notes."),
        Texts("highlights", "Points below the entry; list lines below a point are points of its own.", "[Translated Menabrea's memoir, Added seven notes]"),
        Texts("roles", "The owner's roles in a project (JSON Resume).", "[Author]"),
        Text("entity", "JSON Resume's key: for whom a project was done.", "Royal Society"),
        Text("type", "JSON Resume's key: the kind of project.", "talk"),
        Text("label", "A label, with details after it.", "Languages"),
        Text("details", "The text after the label.", "English, French"),
        Text("bullet", "A point of a list.", "Translated Menabrea's memoir"),
        Text("number", "A numbered point.", "Sketch of the Analytical Engine"),
        Text("reversed_number", "A numbered point; the numbers descend.", "Sketch of the Analytical Engine"),
        Text("language", "A language.", "French"),
        Text("fluency", "How well it is spoken.", "Fluent"),
        Texts("keywords", "Keywords of a skill.", "[analysis, engines]"),
        Text("level", "The level of a skill.", "Advanced"),
        Text("reference", "What the person in name says about the owner.", "She saw what the engine could be."),
        Text("publisher", "JSON Resume's key: who published it.", "Taylor"),
        Text("releaseDate", "JSON Resume's key: when it was published.", "1843-09"),
        Texts("courses", "Courses of a degree.", "[Analysis, Algebra]"),
        Text("score", "A grade.", "First class"));

    /// <summary>The keys of an account.</summary>
    public static Schema Account { get; } = new("an account",
        Text("network", "The name of the network.", "GitHub"),
        Text("username", "The name of the account.", "ada"),
        Text("url", "The address of the account, if it does not follow from the other two keys.", "https://letters.example.org/ada"));

    /// <summary>The keys of another way to reach the owner.</summary>
    public static Schema CustomConnection { get; } = new("a connection",
        Text("placeholder", "The text of the link.", "By telegraph"),
        Text("url", "Its address.", "https://letters.example.org/ada"),
        Text("fontawesome_icon", "RenderCV's icon; not used here.", "calendar-days"));

    /// <summary>The sections; the owner chooses their names.</summary>
    private static readonly Schema Sections = new("the sections")
        { Others = List("", "The entries of the section: maps, or lines of text.", Entry) with { TakesLines = true } };

    /// <summary>The keys of the <c>cv:</c> map.</summary>
    public static Schema Cv { get; } = new("the CV",
        Text("name", "The owner's name.", "Ada Lovelace"),
        Text("headline", "A position or a field, under the name.", "Analyst"),
        Text("label", "al-folio's name for headline.", "Analyst"),
        Text("location", "Where the owner lives or works.", "London"),
        Texts("email", "An e-mail address.", "ada@example.org"),
        Texts("phone", "A phone number.", "\"+44 20 7946 0000\""),
        Texts("website", "An address.", "https://ada.example.org"),
        Text("photo", "RenderCV's picture; not used here.", "ada.jpg"),
        Text("image", "al-folio's picture; not used here.", "ada.jpg"),
        Text("summary", "A paragraph before the sections.", "I work on the Analytical Engine."),
        Map("address", "JSON Resume's address: address, postalCode, city, region, countryCode.", "{city: London}"),
        List("social_networks", "Accounts.", Account),
        List("custom_connections", "Other ways to reach the owner.", CustomConnection),
        Map("sections", "The sections by their names, in order.", Sections, "{Honours: [{name: Ada Lovelace Day, date: 2009}]}"));

    /// <summary>The keys of the file.</summary>
    public static Schema Root { get; } = new("the CV file",
        new SchemaKey("cv", ValueKinds.Map, "The CV.", Required: true, Keys: Cv),
        Map("design", "RenderCV's design for its own PDF; not used here.", "{theme: classic}"),
        Map("locale", "RenderCV's words for its own PDF; not used here.", "{language: english}"),
        Map("settings", "RenderCV's settings; not used here.", "{current_date: 1843-09-05}"));
}
