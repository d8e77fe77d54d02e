using Ticketing.Workflows;

namespace Ticketing.UI.Console.Boards;

/// <summary>Where a card may go.</summary>
/// <param name="Trigger">What fires it.</param>
/// <param name="To">The key of the status.</param>
/// <param name="NeedsComment">Whether it asks for a comment.</param>
public sealed record BoardMove(string Trigger, string To, bool NeedsComment)
{
    internal static BoardMove Of(Transition transition) =>
        new(transition.Trigger, transition.To, transition.Requires.Contains(RequiredField.Comment));
}
