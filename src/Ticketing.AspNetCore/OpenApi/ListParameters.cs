namespace Ticketing.AspNetCore.OpenApi;

/// <summary>Parameters that several lists take.</summary>
internal static class ListParameters
{
    public static readonly QueryParameter After = new("after", "'next' of the page before; absent for the first page.");
}
