using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;

namespace Profile.Content.Courses;

/// <summary>Reads a course (docs/reference/al-folio.md, 2.6).</summary>
internal static class CourseReader
{
    private static readonly Schema Material =
        new("a course material", Schema.Text("name", "Its name.", "Problems"), Schema.Text("url", "Where it is.", "/assets/pdf/slides.pdf"));

    private static readonly Schema Week = new("a week of the schedule",
        Schema.Text("week", "The number of the week.", "1"),
        Schema.Text("date", "The date, in any words.", "1 October"),
        Schema.Text("topic", "What it is about.", "Series"),
        Schema.Text("description", "A sentence about the topic.", "Which of them converge."),
        Schema.List("materials", "What to read or do.", Material));

    public static Schema Schema { get; } = ItemKeys.Common("a course",
        Schema.Text("instructor", "Who teaches it.", "Augustus De Morgan"),
        Schema.Text("year", "The year.", "1840"),
        Schema.Text("term", "The part of the year.", "Fall"),
        Schema.Text("location", "The place.", "Gower Street"),
        Schema.Text("time", "The day of the week and the time.", "Tuesdays at 10"),
        Schema.Text("course_id", "An identifier that a course keeps from year to year; not used here.", "analysis"),
        Schema.List("schedule", "The weeks.", Week));

    /// <summary>The course.</summary>
    public static Course Read(SiteDocument source, ReadContext context)
    {
        var (document, facts) = (source.Document, source.Facts);
        var fields = context.Fields(document, Schema);
        return new Course
        {
            Permalink = context.PermalinkOf(document),
            Title = ItemKeys.Title(fields, document, context),
            Description = PlainText.OfField(fields.Text("description")),
            DescriptionHtml = context.DescriptionHtml(fields, document),
            Instructor = fields.Text("instructor"),
            Year = fields.Text("year"),
            Term = fields.Text("term"),
            Location = fields.Text("location"),
            Time = fields.Text("time"),
            Schedule = [.. fields.List("schedule").OfType<YamlMap>().Select(m => ReadWeek(new Fields(m, Week, context.Bag), document, context))],
            Body = context.Body(document),
            Date = facts.Date,
            Terms = facts.Terms,
            IsDraft = facts.IsDraft,
        };
    }

    private static CourseWeek ReadWeek(Fields week, Document document, ReadContext context)
    {
        var materials = week.List("materials").OfType<YamlMap>().Select(m => new Fields(m, Material, context.Bag))
            .Select(m => new CourseMaterial(m.Text("name") ?? m.Text("url") ?? "", context.Link(m, "url", document)));
        return new CourseWeek(week.Text("week") ?? "", Html("date"), Html("topic") ?? "", Html("description"), [.. materials]);

        string? Html(string key) => week.Text(key) is { } text ? context.Markup.Words(text, week.LocationOf(key), context.Bag) : null;
    }
}
