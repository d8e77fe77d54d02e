using Ticketing.Storage;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Exercises;

/// <summary>Keeps what is stored of exercises beside their tickets, by <see cref="ExerciseKey"/>. Thread-safe.</summary>
internal sealed class ExerciseShelf(IDocuments documents) : Shelf<Exercise>(documents, "training.exercise");
