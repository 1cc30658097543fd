#if WEB
namespace Profile.Tests.Shared;

/// <summary>CVs that use every feature of their formats.</summary>
internal static class Resumes
{
    /// <summary>Every key of the schema (jsonresume.org/schema, 1.0.0).</summary>
    public const string Whole = """
        {
          "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
          "basics": {
            "name": "Ida Noll", "label": "Weaver", "image": "https://ida.example.org/i.jpg", "email": "ida@example.org", "phone": "+43 316 000",
              "url": "https://ida.example.org",
            "summary": "Weaves \u0026 writes.",
            "location": {"address": "Loom St 1", "postalCode": "8010", "city": "Graz", "countryCode": "AT", "region": "Styria"},
            "profiles": [{"network": "GitHub", "username": "ida-noll", "url": "https://github.example.org/ida-noll"}, {"network": "Elsewhere",
              "username": "ida"}]
          },
          "work": [{"name": "Loom Co", "location": "Graz", "description": "Makes looms", "position": "Lead", "url": "https://loom.example.org",
            "startDate": "2020-01", "endDate": "2022-03-04", "summary": "Led.", "highlights": ["Built a loom", "R&D - all of it"]}],
          "volunteer": [{"organization": "Guild", "position": "Teacher", "url": "https://guild.example.org", "startDate": "2012", "endDate": "2013",
            "summary": "Taught.", "highlights": ["A prize"]}],
          "education": [{"institution": "TU Graz", "url": "https://tu.example.org", "area": "Textiles", "studyType": "MSc", "startDate": "2010-10",
            "endDate": "2012-06", "score": "1.0", "courses": ["T1 - Yarn", "T2 - Dye"]}],
          "awards": [{"title": "Golden Shuttle", "date": "2014-11-01", "awarder": "Guild", "summary": "For looms."}],
          "certificates": [{"name": "Dyer", "date": "2021-11-07", "url": "https://dye.example.org", "issuer": "Dye Co"}],
          "publications": [{"name": "On Looms", "publisher": "Loom Press", "releaseDate": "2014-10-01", "url": "https://press.example.org/looms",
            "summary": "A book."}],
          "skills": [{"name": "Weaving", "level": "Master", "keywords": ["Silk", "Wool, raw"]}],
          "languages": [{"language": "German", "fluency": "Native"}],
          "interests": [{"name": "Wildlife", "keywords": ["Ferrets"]}],
          "references": [{"name": "Wei Tau", "reference": "Ida weaves well."}],
          "projects": [{"name": "Loomkit", "description": "Software for looms", "highlights": ["Won a prize"], "keywords": ["HTML"],
            "startDate": "2019-01-01", "endDate": "2021-01-01", "url": "https://loomkit.example.org", "roles": ["Lead"], "entity": "Loom Co",
            "type": "application"}],
          "meta": {"version": "v1.0.0", "lastModified": "2026-01-01T00:00:00", "own": {"rank": 1, "shown": true}},
          "own": [{"text": "kept", "count": 2.5}]
        }
        """;

    /// <summary>A checkout whose CV is that JSON Resume.</summary>
    public static string Checkout(string resume) => $$"""
        -- _config.yml --
        title: blank
        first_name: Ida
        last_name: Noll
        url: https://ida.example.org
        jekyll_get_json: [{data: resume, json: assets/json/resume.json}]
        -- _pages/cv.md --
        ---
        layout: cv
        permalink: /cv/
        title: cv
        nav: true
        cv_format: jsonresume
        ---
        -- _pages/about.md --
        ---
        layout: about
        title: about
        permalink: /
        ---
        Hello.
        -- assets/json/resume.json --
        {{resume}}
        """;

    /// <summary>RenderCV's header and every entry type, in the shapes of its example.</summary>
    public static string RenderCv { get; } = Native("""
        cv:
          name: Ida Noll
          headline: Weaver
          location: Graz, Austria
          email: [ida@example.org, noll@example.org]
          phone: +43 316 000
          website: https://ida.example.org/
          social_networks:
            - network: LinkedIn
              username: ida
            - network: GitHub
              username: ida-noll
            - network: Mastodon
              username: "@ida@social.example.org"
            - network: StackOverflow
              username: 12345/ida
            - network: Google Scholar
              username: abc
            - network: IMDB
              username: nm0000001
            - network: Reddit
              username: ida
          custom_connections:
            - placeholder: Book a call
              url: https://call.example.org
              fontawesome_icon: calendar-days
          sections:
            summary:
              - Weaves **and** writes.
            education:
              - institution: TU Graz
                area: Textiles
                degree: MSc
                date:
                start_date: 2010-10
                end_date: 2012-06
                location: Graz
                courses: Yarn
            experience:
              - company: Loom Co
                position: Lead
                start_date: 2020-01
                end_date: present
                summary: Led *it*.
                highlights:
                  - Led the group
                    - built looms
                    - ran trials
            projects:
              - name: "[Loomkit](https://loomkit.example.org)"
                summary: Software for looms
                start_date: 2019-01
                end_date: 2021-01
            publications:
              - title: On Looms
                authors: ["*Ida Noll*", Wei Tau]
                doi: 10.1000/looms
                url: https://elsewhere.example.org
                journal: J. Looms
                date: 2014-10
            selected_honors:
              - bullet: Golden Shuttle
            skills:
              - label: Languages
                details: Python, C++
            patents:
              - number: A loom
            invited_talks:
              - reversed_number: On looms
        """);

    private static string Native(string cv) =>
        $"-- site.yml --\nfirst_name: Ida\nlast_name: Noll\nurl: https://ida.example.org\n-- about.md --\n---\ntitle: About\n---\nHello.\n-- "
        + $"experience.yml --\n{cv}\n";
}
#endif
