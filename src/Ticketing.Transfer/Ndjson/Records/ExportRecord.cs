using System.Text.Json.Serialization;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A line of an NDJSON file: a closed family.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "record")]
[JsonDerivedType(typeof(HeaderRecord), "header")]
[JsonDerivedType(typeof(ProjectRecord), "project")]
[JsonDerivedType(typeof(CategoryRecord), "category")]
[JsonDerivedType(typeof(FieldRecord), "field")]
[JsonDerivedType(typeof(OrganisationRecord), "organisation")]
[JsonDerivedType(typeof(TeamRecord), "team")]
[JsonDerivedType(typeof(UserRecord), "user")]
[JsonDerivedType(typeof(TicketRecord), "ticket")]
[JsonDerivedType(typeof(CannedReplyRecord), "cannedReply")]
[JsonDerivedType(typeof(TemplateRecord), "template")]
[JsonDerivedType(typeof(RecurringTicketRecord), "recurringTicket")]
[JsonDerivedType(typeof(ViewRecord), "view")]
internal abstract record ExportRecord;
