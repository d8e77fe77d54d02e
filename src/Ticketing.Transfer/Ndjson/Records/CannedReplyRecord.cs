using Ticketing.CannedReplies;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A canned reply.</summary>
internal sealed record CannedReplyRecord : SettingRecord
{
    public string? Project { get; init; }

    public string? Team { get; init; }

    public required string Body { get; init; }

    public string? Trigger { get; init; }

    public IReadOnlyList<string?>? Tags { get; init; }

    public string? Note { get; init; }

    public static CannedReplyRecord Of(CannedReply reply) => new()
    {
        Id = reply.Id,
        Name = reply.Name,
        Project = reply.Project,
        Team = reply.Team,
        Body = reply.Body,
        Trigger = reply.Trigger,
        Tags = reply.Tags.Count == 0 ? null : [.. reply.Tags],
        Note = reply.Note,
    };

    public CannedReply ToReply() => new()
    {
        Id = Id,
        Name = Name,
        Project = Project,
        Team = Team,
        Body = Body,
        Trigger = Trigger,
        Tags = new((Tags ?? []).OfType<string>()),
        Note = Note,
    };
}
