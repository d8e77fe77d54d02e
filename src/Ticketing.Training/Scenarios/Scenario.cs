using System.Collections.Immutable;
using Ticketing.Tickets;
using Ticketing.Training.Rubrics;

namespace Ticketing.Training.Scenarios;

/// <summary>A hypothetical issue: what somebody writes, how he goes on, and what a good answer is. Immutable.</summary>
public sealed record Scenario
{
    /// <summary>One line: the title of the ticket.</summary>
    public required string Title { get; init; }

    /// <summary>What the requester writes, in Markdown.</summary>
    public required string Description { get; init; }

    /// <summary>The names of the files that come with it; they are in the scenario's folder.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>The language of its texts: a two-letter code.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Who writes it.</summary>
    public required Persona Persona { get; init; }

    /// <summary>The key of the category that is the right one; null where none is.</summary>
    public string? Category { get; init; }

    /// <summary>How much it asks.</summary>
    public Difficulty Difficulty { get; init; } = Difficulty.Easy;

    /// <summary>What it trains.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>How pressing the requester says it is; not always right.</summary>
    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary>What the persona says besides, in the order in which it is looked at.</summary>
    public ImmutableArray<FollowUp> FollowUps { get; init; } = [];

    /// <summary>What is looked at, and how much it counts.</summary>
    public ImmutableArray<RubricItem> Rubric { get; init; } = [];

    /// <summary>What a trainee may ask for, in this order.</summary>
    public ImmutableArray<Hint> Hints { get; init; } = [];

    /// <summary>How somebody who knows would answer, in Markdown.</summary>
    public string ModelAnswer { get; init; } = "";
}
