using System.Security.Cryptography;
using System.Text;

namespace Ticketing.Notifications.Delivering;

/// <summary>A user's id as a part of another one: that of a message has 200 characters at most, as many as a user's may have.</summary>
internal static class ShortId
{
    public static string Of(string id) =>
        id.Length <= 100 ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
