namespace Profile.Tests;

/// <summary>Small sites used as starting points by several tests.</summary>
internal static class Sites
{
    /// <summary>One page of every kind.</summary>
    public const string Ada = """
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        url: https://ada.example.org
        description: Notes on the Analytical Engine.
        -- about.md --
        ---
        title: About
        news: true
        social: true
        ---
        I work on **engines**.
        -- data/socials.yml --
        email: ada@example.org
        -- news/note-g.md --
        ---
        date: 1843-10
        ---
        Note G is out.
        -- news/story.md --
        ---
        date: 1842
        title: A translation
        ---
        First.

        Second.
        -- pages/talks.md --
        ---
        title: Talks
        nav: true
        redirect_from: /old-talks/
        ---
        ## In London

        A talk. Its [notes](/assets/notes.txt).
        -- publications.bib --
        @article{notes, title = {Notes}, author = {Lovelace, Ada}, journal = {Taylor's Scientific Memoirs}, year = 1843}
        -- experience.yml --
        cv:
          sections:
            Work:
              - position: Analyst
                company: Babbage
        -- assets/notes.txt --
        0123456789
        """;
}
