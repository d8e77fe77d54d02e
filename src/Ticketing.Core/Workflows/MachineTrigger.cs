using System.Collections.Immutable;
using Ticketing.Access;

namespace Ticketing.Workflows;

/// <summary>What a trigger of a host's machine is called and asks for, wherever it leads out of.</summary>
internal readonly record struct MachineTrigger(LocalizedText? Name, Permission Permission, ImmutableArray<RequiredField> Requires);
