using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ticketing.AspNetCore.Answers;

/// <summary>200 with a value.</summary>
internal sealed class Answer<T>(T value) : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult, IValueHttpResult<T>
{
    public int? StatusCode => StatusCodes.Status200OK;

    public T Value => value;

    /// <summary>The ticket's version, if it is one.</summary>
    public int? Version { get; init; }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(AnswerWriting.Produces<T>(StatusCodes.Status200OK));

    public Task ExecuteAsync(HttpContext httpContext) => AnswerWriting.WriteAsync(httpContext, StatusCodes.Status200OK, value, Version);
}
