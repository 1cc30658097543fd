namespace Profile.BrowserTests;

/// <summary>A test in a real Chromium: skipped, with a reason, if none is installed; on CI that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Executable is null && Environment.GetEnvironmentVariable("CI") is not "true")
        {
            Skip = "No Chromium is installed (Debian and Ubuntu: apt-get install chromium); tests/run installs it.";
        }
    }
}
