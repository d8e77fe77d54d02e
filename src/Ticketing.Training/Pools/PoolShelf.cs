using Ticketing.Storage;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Pools;

/// <summary>Keeps pools, by their keys. Thread-safe.</summary>
internal sealed class PoolShelf(IDocuments documents) : Shelf<Pool>(documents, "training.pool");
