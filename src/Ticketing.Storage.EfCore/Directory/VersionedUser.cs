using Ticketing.Storage.EfCore.Model;

namespace Ticketing.Storage.EfCore.Directory;

/// <summary>A user's row with his version; null when he was never changed.</summary>
internal sealed record VersionedUser(UserEntity User, long? Version);
