using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.Webhooks.Http;

/// <summary>Why a webhook was switched off, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<WebhookOffReasonName>))]
internal enum WebhookOffReasonName
{
    Failing,
    Gone,
}
