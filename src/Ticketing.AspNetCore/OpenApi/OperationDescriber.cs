using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ticketing.AspNetCore.OpenApi;

/// <summary>Puts the notes of an endpoint into the host's OpenAPI document.</summary>
internal static class OperationDescriber
{
    private static readonly Dictionary<string, string> PathParameters = new(StringComparer.Ordinal)
    {
        ["id"] = "The id, as lists say it; a person's is his user id.",
        ["key"] = "The key.",
        ["number"] = "The number of the message.",
        ["project"] = "The key of the project.",
        ["name"] = "The name.",
        ["kind"] = "What the ticket is to the other one: blocks, parent, relatesTo ...",
        ["other"] = "The number of the other ticket.",
        ["reply"] = "The id of the canned reply.",
        ["user"] = "The person's user id; me for the caller.",
    };

    public static async Task DescribeAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        // A feature that does not describe an endpoint has at least the answers described that all have.
        var notes = context.Description.ActionDescriptor.EndpointMetadata.OfType<OperationNotes>().LastOrDefault()
            ?? new("", operation.Summary ?? "", operation.Description ?? "");
        if (notes.Id.Length > 0)
            operation.OperationId = notes.Id;
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Description ??= PathParameters.GetValueOrDefault(parameter.Name ?? "");
            if (parameter.Name == "id" && context.Description.RelativePath?.Contains("tickets/{id}", StringComparison.Ordinal) == true)
            {
                parameter.Description = "The number of the ticket.";
                parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "1" };
            }
        }

        operation.Parameters ??= [];
        foreach (var query in notes.Query)
            operation.Parameters.Add(Parameter(query, ParameterLocation.Query));
        foreach (var header in notes.Headers)
            operation.Parameters.Add(Parameter(header, ParameterLocation.Header));
        ShowRequest(operation, notes);
        foreach (var (status, response) in operation.Responses ?? [])
            ShowResponse(status, response, notes);
        operation.Responses = InOrder(operation.Responses);
        if (notes.OtherAnswer is { } other
            && operation.Responses.GetValueOrDefault("200")?.Content?.Values.FirstOrDefault() is OpenApiMediaType
            {
                Schema: { } schema,
            } content)
            content.Schema =
                new OpenApiSchema { OneOf = [schema, await context.GetOrCreateSchemaAsync(other, cancellationToken: cancellationToken)] };
    }

    private static OpenApiResponses InOrder(OpenApiResponses? responses)
    {
        var ordered = new OpenApiResponses();
        foreach (var (status, response) in (responses ?? []).OrderBy(response => response.Key, StringComparer.Ordinal))
            ordered.Add(status, response);
        return ordered;
    }

    private static void ShowRequest(OpenApiOperation operation, OperationNotes notes)
    {
        if (operation.RequestBody is not OpenApiRequestBody body)
            return;
        body.Required = true;
        body.Content?.Remove(EndpointNotes.AnyType);
        foreach (var (type, content) in body.Content ?? new Dictionary<string, OpenApiMediaType>())
        {
            content.Example = notes.RequestExample?.DeepClone();
            if (IsFile(type))
                content.Schema = FileSchema(type);
        }
    }

    private static bool IsFile(string type) =>
        !type.EndsWith("json", StringComparison.Ordinal) || type.EndsWith("ndjson", StringComparison.Ordinal);

    // The file itself, or a form with the file in it. What may stand before the file in a form is described where it stands in the query:
    // said twice, it would be twice among the arguments of a client that is made from the description.
    private static OpenApiSchema FileSchema(string type)
    {
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        if (type != "multipart/form-data")
            return file;
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(),
            Required = new HashSet<string> { "file" },
        };
        form.Properties.Add("file", file);
        return form;
    }

    private static void ShowResponse(string status, IOpenApiResponse response, OperationNotes notes)
    {
        if (int.Parse(status, CultureInfo.InvariantCulture) is var number && number >= 300)
        {
            response.Description = ProblemNotes.Describe(number);
            return;
        }

        foreach (var (type, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
        {
            content.Example = notes.ResponseExample?.DeepClone();
            // A client that is made from the description would read a text as JSON; a file it hands on as it is.
            if (IsFile(type))
                content.Schema = FileSchema(type);
        }
    }

    private static OpenApiParameter Parameter(QueryParameter parameter, ParameterLocation where) => new()
    {
        Name = parameter.Name,
        In = where,
        Description = parameter.Description,
        Required = parameter.IsRequired,
        Example = parameter.Example is { } example ? JsonValue.Create(example) : null,
        Schema = new OpenApiSchema
        {
            Type = parameter.IsNumber ? JsonSchemaType.Integer : parameter.IsFlag ? JsonSchemaType.Boolean : JsonSchemaType.String,
            Format = parameter.IsNumber ? "int32" : parameter.IsMoment ? "date-time" : null,
            Default = parameter.Default is { } number ? JsonValue.Create(number) : null,
            Minimum = parameter.IsNumber ? parameter.Default is null ? "0" : "1" : null,
            Maximum = parameter.Maximum?.ToString(CultureInfo.InvariantCulture),
            Enum = parameter.Choices.Count == 0 ? null : [.. parameter.Choices.Select(choice => (JsonNode)JsonValue.Create(choice)!)],
        },
    };
}
