using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Subjects;

/// <summary>What stands in the form of what a ticket is about.</summary>
/// <param name="Kind">The kind of the host's own thing: <c>order</c>.</param>
/// <param name="Key">What the host calls it: <c>42</c>.</param>
public sealed record SubjectInput(string Kind, string Key)
{
    /// <summary>Nothing was typed.</summary>
    public static SubjectInput Empty { get; } = new("", "");

    internal string Reference => $"{Kind}/{Key}";

    internal static SubjectInput Of(IFormCollection form) => new(form.Text("kind") ?? "", form.Text("key")?.Trim() ?? "");
}
