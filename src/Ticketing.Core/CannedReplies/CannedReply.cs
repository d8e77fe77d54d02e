using System.Text.Json.Serialization;
using Ticketing.Commits;
using Ticketing.Tickets;

namespace Ticketing.CannedReplies;

/// <summary>
/// A text that is written again and again, and what is done with the ticket besides. It is a team's, a project's, or that of everybody who
/// answers. Immutable.
/// </summary>
public sealed record CannedReply : IBookEntry<CannedReply>
{
    /// <summary>Its id, which the help desk gives it; empty for one that is to be added.</summary>
    [JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>Raised by every change; what a change may be meant for.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>
    /// What agents find it by; 1 to <see cref="CannedReplyLimits.Name"/> characters, unlike the others that the same people have.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The key of the project whose tickets it answers; null for those of all.</summary>
    public string? Project { get; init; }

    /// <summary>The key of the team whose people have it; null for everybody who answers. It has no project then.</summary>
    public string? Team { get; init; }

    /// <summary>
    /// Markdown with <see cref="ReplyPlaceholders"/>; 1 to <see cref="CannedReplyLimits.Text"/> characters.
    /// </summary>
    public required string Body { get; init; }

    /// <summary>The trigger of the workflow that is fired with it; null for none.</summary>
    public string? Trigger { get; init; }

    /// <summary>The tags that the ticket gets beside those that it has.</summary>
    public EquatableSet Tags { get; init; }

    /// <summary>An internal note that is written with it, in Markdown with the same placeholders; null for none.</summary>
    public string? Note { get; init; }

    CannedReply IBookEntry<CannedReply>.At(string id, int version) => this with { Id = id, Version = version };
}
