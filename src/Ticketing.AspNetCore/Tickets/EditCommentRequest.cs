using System.ComponentModel;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>What a comment is to say.</summary>
internal sealed record EditCommentRequest
{
    [Description("Markdown; 1 to 100,000 characters: all that it says from then on.")]
    public string? Body { get; init; }
}
