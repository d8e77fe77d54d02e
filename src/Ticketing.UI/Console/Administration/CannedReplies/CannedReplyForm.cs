using Microsoft.AspNetCore.Http;
using Ticketing.CannedReplies;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Console.Tags;

namespace Ticketing.UI.Console.Administration.CannedReplies;

/// <summary>A canned reply as the form has it.</summary>
public sealed record CannedReplyForm
{
    private const string ProjectWord = "project:";
    private const string TeamWord = "team:";

    /// <summary>What agents find it by.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who has it, as <see cref="AudienceWord"/> says it.</summary>
    public string Audience { get; init; } = "";

    /// <summary>Markdown with placeholders.</summary>
    public string Body { get; init; } = "";

    /// <summary>The trigger that is fired with it; empty for none.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>Tags, separated by commas.</summary>
    public string Tags { get; init; } = "";

    /// <summary>An internal note; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who has a reply, as the form says it: empty for everybody.</summary>
    internal static string AudienceWord(string? project, string? team) =>
        team is not null ? TeamWord + team : project is not null ? ProjectWord + project : "";

    internal static CannedReplyForm Of(CannedReply reply) => new()
    {
        Name = reply.Name,
        Audience = AudienceWord(reply.Project, reply.Team),
        Body = reply.Body,
        Trigger = reply.Trigger ?? "",
        Tags = reply.Tags.ToString(),
        Note = reply.Note ?? "",
    };

    internal static CannedReplyForm Read(IFormCollection form) => new()
    {
        Name = form.Typed("name"),
        Audience = form.Typed("audience"),
        Body = Lines(form.Typed("body")),
        Trigger = form.Typed("trigger"),
        Tags = form.Typed("tags"),
        Note = Lines(form.Typed("note")),
    };

    internal CannedReply ToReply(string? id) => new()
    {
        Id = id ?? "",
        Name = Name,
        Project = After(ProjectWord),
        Team = After(TeamWord),
        Body = Body,
        Trigger = Trigger,
        Tags = new(TagText.Split(Tags)),
        Note = Note,
    };

    private string? After(string word) => Audience.StartsWith(word, StringComparison.Ordinal) ? Audience[word.Length..] : null;

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
