namespace Ticketing.SampleHost.Hosting.Failures;

/// <summary>Tells addresses that programs call from pages that people read.</summary>
internal static class Programs
{
    private static readonly PathString[] Theirs = ["/api", "/account", "/openapi", "/health"];

    /// <summary>Whether a program asks.</summary>
    public static bool Ask(HttpRequest request) => Theirs.Any(path => request.Path.StartsWithSegments(path));
}
