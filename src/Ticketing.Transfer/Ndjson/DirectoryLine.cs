using Ticketing.Transfer.Ndjson.Records;

namespace Ticketing.Transfer.Ndjson;

/// <summary>A line of an NDJSON file that is about the directory.</summary>
internal sealed record DirectoryLine(long Line, ExportRecord Record);
