using Ticketing.Training.Pools;

namespace Ticketing.Training.Format;

/// <summary>A pool with its scenarios, as a folder has them.</summary>
/// <param name="Key">The folder's name.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Scenarios">The scenarios' files, by id, translations among them.</param>
internal sealed record PoolFolder(string Key, Pool Pool, IReadOnlyDictionary<string, string> Scenarios);
