using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>Who may read a comment, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CommentAudience>))]
internal enum CommentAudience
{
    Public = 1,
    Internal = 2,
}
