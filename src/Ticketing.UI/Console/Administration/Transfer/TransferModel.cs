using Ticketing.Projects;

namespace Ticketing.UI.Console.Administration.Transfer;

/// <summary>Bringing tickets in and taking them out.</summary>
/// <param name="NextImport">The id of the import that the form begins.</param>
/// <param name="Into">The projects that the reader may import into.</param>
/// <param name="From">The projects that he may export from.</param>
/// <param name="MayExport">Whether he may export.</param>
public sealed record TransferModel(Guid NextImport, IReadOnlyList<Project> Into, IReadOnlyList<Project> From, bool MayExport)
{
    /// <summary>His last import; null when there is none.</summary>
    public ImportView? Import { get; init; }

    /// <summary>What was chosen for the import.</summary>
    public string? Format { get; init; }

    /// <summary>The project that was chosen for it.</summary>
    public string? Project { get; init; }

    /// <summary>The other system that was named for it.</summary>
    public string? Source { get; init; }

    /// <summary>What is wrong with the import's form.</summary>
    public IReadOnlyList<FieldError> ImportErrors { get; init; } = [];

    /// <summary>The query of the export, as it was typed.</summary>
    public string? Query { get; init; }

    /// <summary>The format that was chosen for the export.</summary>
    public string? ExportFormat { get; init; }

    /// <summary>The project that was chosen for it.</summary>
    public string? ExportProject { get; init; }

    /// <summary>What is wrong with the export's form.</summary>
    public IReadOnlyList<FieldError> ExportErrors { get; init; } = [];
}
