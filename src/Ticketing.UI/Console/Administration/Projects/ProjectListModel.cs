using Ticketing.Projects;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Projects;

/// <summary>The projects that the reader looks after, and one to add.</summary>
/// <param name="Projects">They.</param>
/// <param name="Workflows">The names of the workflows to choose from.</param>
/// <param name="MayAdd">Whether the reader may add one.</param>
public sealed record ProjectListModel(Stretch<Project> Projects, IReadOnlyList<string> Workflows, bool MayAdd)
{
    /// <summary>Whether the form for another one is shown.</summary>
    public bool IsAdding { get; init; }

    /// <summary>The one to add.</summary>
    public ProjectForm Form { get; init; } = new();

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
