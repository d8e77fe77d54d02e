using Ticketing.Desk;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>Whom what was written names and does not reach, in the answer to whoever wrote it.</summary>
internal static class UnreachedPeople
{
    public const string Description =
        "Who is named in what was just written and may not read it: user ids. Nobody tells them. Only after writing, when there are any.";

    public static IReadOnlyList<string>? Of(CommandOutcome outcome) => outcome.Unreached.Count == 0 ? null : outcome.Unreached;
}
