namespace Profile.Commands;

/// <summary><c>--healthcheck</c>: asks the server in this container whether it is ready; the image has no shell and no curl to do it.</summary>
internal static class HealthCheck
{
    /// <summary>0 when ready, else 1.</summary>
    public static int Run()
    {
        var port = (Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS") ?? "8080").Split(';')[0];
        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
            using var answer = http.Send(new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{port}/readyz"));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return 1;
        }
    }
}
