using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Ticketing.Notifications.Delivering;

namespace Ticketing.AspNetCore.Links;

/// <summary>Links with a sealed token, where the host has said at which path they are answered.</summary>
internal sealed class SealedUnsubscribeAddresses(UnsubscribeToken tokens, IOptions<NotificationOptions> options) : IUnsubscribeAddresses
{
    public Uri? Of(string tenant, string user, string channel) => options.Value.UnsubscribePath is not { } path
        ? null
        : new(QueryHelpers.AddQueryString(
            options.Value.At(path).AbsoluteUri, UnsubscribeEndpoints.Token, tokens.Write(new(tenant, user, channel))));
}
