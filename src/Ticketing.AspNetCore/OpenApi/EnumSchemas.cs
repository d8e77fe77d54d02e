using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Ticketing.AspNetCore.OpenApi;

/// <summary>
/// Says of the API's enums, in every document of the host, that they are strings. The framework lists their values alone, and a client that
/// is made from that writes numbers.
/// </summary>
internal sealed class EnumSchemas : IConfigureNamedOptions<OpenApiOptions>
{
    public void Configure(OpenApiOptions options) => Configure(null, options);

    public void Configure(string? name, OpenApiOptions options) => options.AddSchemaTransformer((schema, context, _) =>
    {
        if (context.JsonTypeInfo.Type is { IsEnum: true } type && type.Assembly == typeof(EnumSchemas).Assembly)
            schema.Type = JsonSchemaType.String;
        return Task.CompletedTask;
    });
}
