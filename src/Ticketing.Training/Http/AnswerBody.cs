using System.ComponentModel;

namespace Ticketing.Training.Http;

/// <summary>What a trainee hands in.</summary>
internal sealed record AnswerBody
{
    [Description("What goes to the requester, in Markdown; absent where all was written already.")]
    public string? Answer { get; init; }
}
