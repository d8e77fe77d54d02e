namespace Ticketing.Workflows;

/// <summary>
/// A condition on a transition. It must be pure: the same context, the same answer. One that throws does not hold, and the log names it.
/// </summary>
/// <param name="Sentence">What must hold, as a sentence for people: it explains a refusal and labels the drawing.</param>
/// <param name="Holds">Whether it holds.</param>
public sealed record Guard(LocalizedText Sentence, Func<TransitionContext, bool> Holds);
