using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Teams;

/// <summary>A team.</summary>
/// <param name="Team">It, as it is stored.</param>
/// <param name="Name">Its name, as the form has it.</param>
/// <param name="Members">Its people.</param>
public sealed record TeamModel(Team Team, string Name, Stretch<User> Members)
{
    /// <summary>What the people to add begin with, as it was typed.</summary>
    public string Query { get; init; } = "";

    /// <summary>People who could be added.</summary>
    public IReadOnlyList<User> Found { get; init; } = [];

    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why something could not be done.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
