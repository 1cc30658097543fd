namespace Profile.Tests.Exporting;

/// <summary>A test with a real nginx: left out, with a reason, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute()
    {
        if (Executable is null)
        {
            Skip = "No nginx is installed (Debian and Ubuntu: apt-get install nginx-light).";
        }
    }

    public static string? Executable { get; } = new[] { "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx" }.FirstOrDefault(File.Exists);
}
