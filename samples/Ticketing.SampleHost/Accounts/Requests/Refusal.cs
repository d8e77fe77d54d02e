namespace Ticketing.SampleHost.Accounts.Requests;

/// <summary>Why a page or endpoint of accounts does not do something, in the reader's language.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Names it for programs.</param>
/// <param name="Sentences">What people read.</param>
internal sealed record Refusal(int Status, string Code, IReadOnlyList<string> Sentences)
{
    /// <summary>What is wrong, field by field; empty when it is not about fields.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>When to try again; null for never.</summary>
    public TimeSpan? Wait { get; init; }
}
