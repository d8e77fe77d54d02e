using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ticketing.AspNetCore.Answers;

/// <summary>201 with a value and where it is.</summary>
internal sealed class CreatedAnswer<T>(string location, T value) : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult,
    IValueHttpResult<T>
{
    public int? StatusCode => StatusCodes.Status201Created;

    public T Value => value;

    /// <summary>The ticket's version, if it is one.</summary>
    public int? Version { get; init; }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(AnswerWriting.Produces<T>(StatusCodes.Status201Created));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = location;
        return AnswerWriting.WriteAsync(httpContext, StatusCodes.Status201Created, value, Version);
    }
}
