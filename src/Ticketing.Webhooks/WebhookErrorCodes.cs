namespace Ticketing.Webhooks;

/// <summary>What can be wrong with a webhook, for translations.</summary>
public static class WebhookErrorCodes
{
    /// <summary>It is no address with a host.</summary>
    public const string NoAddress = "webhook.noAddress";

    /// <summary>The address does not begin with <c>https://</c>.</summary>
    public const string NotEncrypted = "webhook.notEncrypted";

    /// <summary>There is a name or a password in the address.</summary>
    public const string Credentials = "webhook.credentials";

    /// <summary>The address leads into the network of the host, or nowhere; its argument is the address.</summary>
    public const string PrivateAddress = "webhook.privateAddress";

    /// <summary>It is told of nothing.</summary>
    public const string NoEvents = "webhook.noEvents";

    /// <summary>The query has words to search for.</summary>
    public const string QueryHasWords = "webhook.queryHasWords";

    /// <summary>The query has an order.</summary>
    public const string QueryIsSorted = "webhook.queryIsSorted";

    /// <summary>The tenant has as many webhooks as it may have; its argument is how many.</summary>
    public const string TooMany = "webhook.tooMany";
}
