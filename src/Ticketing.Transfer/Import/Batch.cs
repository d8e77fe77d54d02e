using Ticketing.Transfer.Ndjson;

namespace Ticketing.Transfer.Import;

/// <summary>What is stored together.</summary>
/// <param name="Drafts">Tickets, each once.</param>
/// <param name="Lines">Lines of the directory that come before them.</param>
internal sealed record Batch(IReadOnlyList<Draft> Drafts, IReadOnlyList<DirectoryLine> Lines);
