namespace Ticketing.UI.Requests;

/// <summary>Tells an address of this site from one that leads away.</summary>
internal static class LocalAddress
{
    /// <summary>
    /// The address when it is a path of this site; else null. Browsers read <c>//host</c>, <c>/\host</c> and what holds control characters
    /// as other sites.
    /// </summary>
    public static string? Of(string? address) =>
        address is ['/', .. var rest] && (rest.Length == 0 || rest[0] is not ('/' or '\\')) && !rest.Any(char.IsControl) ? address : null;
}
