using Ticketing.Tickets;

namespace Ticketing.Workflows;

/// <summary>A status of a workflow.</summary>
/// <param name="Key">What stores, API and query language call it: lower case, words joined by hyphens, such as <c>in-progress</c>.</param>
/// <param name="Name">What people read.</param>
/// <param name="Category">What it means to lists, reports and SLA clocks.</param>
/// <param name="IsFinal">Whether it is meant to have no way out.</param>
public sealed record Status(string Key, LocalizedText Name, StatusCategory Category, bool IsFinal = false)
{
    /// <summary>What an answer of whoever needs the ticket does in it.</summary>
    public AnswerRule Answer { get; init; } = AnswerRule.Stays;
}
