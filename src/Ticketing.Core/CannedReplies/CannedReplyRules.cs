using Ticketing.Tickets;

namespace Ticketing.CannedReplies;

/// <summary>What a canned reply may say by itself. Pure.</summary>
internal static class CannedReplyRules
{
    private static readonly TextRule Text = TextRule.Required(CannedReplyLimits.Text);

    /// <summary>A reply as it is kept: without blanks around, and without what is blank.</summary>
    public static CannedReply Normalise(CannedReply reply) => reply with
    {
        Name = reply.Name.Trim(),
        Trigger = Said(reply.Trigger),
        Note = Said(reply.Note),
        Tags = new(reply.Tags.Select(Ticket.NormalizeTag)),
    };

    /// <summary>Notes what is wrong.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="others">The tenant's other ones, whoever has them.</param>
    /// <param name="triggers">The triggers of the workflows that there are.</param>
    /// <param name="errors">Takes it.</param>
    public static void Check(
        CannedReply reply, IReadOnlyCollection<CannedReply> others, IReadOnlySet<string> triggers, FieldErrors errors)
    {
        errors.Require("name", reply.Name, CannedReplyLimits.Name);
        if (others.Any(other => IsFor(other, reply) && string.Equals(other.Name, reply.Name, StringComparison.OrdinalIgnoreCase)))
            errors.Add("name", Wording.Of(FieldErrorCodes.Taken, $"There is '{reply.Name}' already."));
        if (others.Count >= CannedReplyLimits.PerTenant)
            errors.Add("name", Wording.Of(FieldErrorCodes.TooMany, $"There may be {CannedReplyLimits.PerTenant} at most."));
        if (reply is { Project: not null, Team: not null })
            errors.Add("team", "A team's reply answers tickets of all projects: leave the project out.", FieldErrorCodes.TeamOrProject);
        CheckText("body", reply.Body, errors);
        if (reply.Note is { } note)
            CheckText("note", note, errors);
        errors.CheckTags("tags", [.. reply.Tags]);
        if (reply.Trigger is { } trigger && !triggers.Contains(trigger))
            errors.Add("trigger", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{trigger}'."));
    }

    private static bool IsFor(CannedReply other, CannedReply reply) => (other.Project, other.Team) == (reply.Project, reply.Team);

    private static void CheckText(string field, string text, FieldErrors errors)
    {
        errors.Check(field, text, Text);
        if (text.Length <= CannedReplyLimits.Text && ReplyPlaceholders.FindUnknown(text) is { } unknown)
        {
            var known = string.Join(", ", ReplyPlaceholders.All.Select(ReplyPlaceholders.Write));
            errors.Add(field, Wording.Of(
                FieldErrorCodes.UnknownPlaceholder,
                $"There is no placeholder '{ReplyPlaceholders.Write(unknown)}'. Known are: {known}."));
        }
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
