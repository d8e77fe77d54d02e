namespace Ticketing.Storage;

/// <summary>What a counter changes by.</summary>
/// <param name="Counter">Which figure: <c>open</c>, <c>created</c>.</param>
/// <param name="Group">Of what: <c>project=network|status=to-do</c>.</param>
/// <param name="Bucket">The quarter of an hour, in UTC, it falls in; <see cref="DateTimeOffset.UnixEpoch"/> for a figure of now.</param>
/// <param name="Amount">More or less by.</param>
public sealed record CounterDelta(string Counter, string Group, DateTimeOffset Bucket, long Amount);
