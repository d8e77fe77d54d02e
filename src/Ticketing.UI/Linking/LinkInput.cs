using Microsoft.AspNetCore.Http;
using Ticketing.Links;

namespace Ticketing.UI.Linking;

/// <summary>What stands in the form of links.</summary>
/// <param name="End">What the ticket is to the other one; <see cref="Close"/> where it is to be closed as its duplicate.</param>
/// <param name="Find">The number of the other one, or words of it.</param>
public sealed record LinkInput(string End, string Find)
{
    /// <summary>The end of who closes a ticket as a duplicate.</summary>
    public const string Close = "close";

    /// <summary>Nothing was typed.</summary>
    public static LinkInput Empty { get; } = new(LinkKind.RelatesTo.Name, "");

    internal static LinkInput Of(IFormCollection form) => new(form.Text("end") ?? Empty.End, form.Text("find") ?? "");
}
