using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.Webhooks.Http;

/// <summary>How far a delivery came, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<WebhookDeliveryStateName>))]
internal enum WebhookDeliveryStateName
{
    Waiting,
    Delivered,
    Failed,
    Withheld,
}
