namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>Asks before something is done that people would miss.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Consequences">What will happen, sentence by sentence.</param>
/// <param name="Action">The address that does it.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Back">Where one goes who does not want it.</param>
/// <param name="Refusal">Why it could not be done; null when nobody tried.</param>
public sealed record ConfirmationModel(
    string Question, IReadOnlyList<string> Consequences, string Action, string Button, string Back, string? Refusal = null)
{
    /// <summary>What it is about, as many as they are, and where they are listed; null for nothing.</summary>
    public (string Address, string Label)? About { get; init; }

    /// <summary>What the form that was asked about says, by name.</summary>
    public IReadOnlyList<(string Name, string? Value)> Fields { get; init; } = [];

    /// <summary>What is asked besides; null for nothing.</summary>
    public string? Choosing { get; init; }

    /// <summary>The answers to it, of which the first one is chosen.</summary>
    public IReadOnlyList<(string Value, string Label)> Choices { get; init; } = [];
}
