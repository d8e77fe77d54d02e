using System.Runtime.CompilerServices;

namespace Ticketing.Conformance.Notifiers;

/// <summary>One thing that a notifier must do.</summary>
/// <param name="Name">Says what, as a sentence; unique, and stable enough to filter by.</param>
/// <param name="RunAsync">
/// Tries it. It first makes the receiver take what comes, and looks only at what comes from then on. It throws
/// <see cref="ConformanceException"/> when the notifier does something else; what the notifier throws comes out as it is.
/// </param>
public sealed record NotifierCase(string Name, Func<NotifierUnderTest, CancellationToken, Task> RunAsync)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // The method's name is the sentence.
    internal static NotifierCase Of(Func<NotifierScene, Task> body, [CallerArgumentExpression(nameof(body))] string name = "") => new(
        name.Replace('_', ' '),
        async (notifier, cancellationToken) => await body(await NotifierScene.BeginAsync(notifier, cancellationToken)));
}
