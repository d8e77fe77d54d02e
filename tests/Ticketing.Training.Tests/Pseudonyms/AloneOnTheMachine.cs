namespace Ticketing.Training.Pseudonyms;

/// <summary>For tests that measure time: they run after the others, one by one.</summary>
[CollectionDefinition(nameof(AloneOnTheMachine), DisableParallelization = true)]
public sealed class AloneOnTheMachine;
