using System.Globalization;
using Ticketing.Access;

namespace Ticketing.Roles;

/// <summary>A permission that the host declared.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="Name">What people read, by language; null for its own name.</param>
internal sealed record DeclaredPermission(Permission Permission, Func<CultureInfo, string>? Name);
