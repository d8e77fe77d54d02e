namespace Ticketing.Attachments.S3;

/// <summary>
/// Which bucket attachments are kept in: set by the configuration's section <c>Ticketing:Attachments:S3</c>, and then by code. Read once at
/// start.
/// </summary>
public sealed class AttachmentBucketOptions
{
    /// <summary>The section of the configuration: <c>Ticketing:Attachments:S3</c>.</summary>
    public const string Section = "Ticketing:Attachments:S3";

    /// <summary>Where the store is, such as <c>https://files.example.com</c>; null for Amazon's.</summary>
    /// <value>Default null.</value>
    public Uri? ServiceUrl { get; set; }

    /// <summary>The region that requests are signed for; with Amazon's store also where it is.</summary>
    /// <value>Default <c>us-east-1</c> where there is a <see cref="ServiceUrl"/>; else it has to be set.</value>
    public string? Region { get; set; }

    /// <summary>The bucket. It has to be there.</summary>
    /// <value>No default: it has to be set.</value>
    public string Bucket { get; set; } = "";

    /// <summary>What the names of all objects begin with, such as <c>desk/</c>, so that others can use the bucket as well.</summary>
    /// <value>Default empty.</value>
    public string Prefix { get; set; } = "";

    /// <summary>Who asks. Without it, the environment says (variables, profiles, roles of the machine), as Amazon's SDK finds it.</summary>
    /// <value>Default null.</value>
    public string? AccessKey { get; set; }

    /// <summary>The secret to <see cref="AccessKey"/>. It is in no log and in no message.</summary>
    /// <value>Default null.</value>
    public string? SecretKey { get; set; }

    /// <summary>Whether the bucket stands in the path of addresses, not in the name of the host, for which most stores need DNS.</summary>
    /// <value>Default null: it does where there is a <see cref="ServiceUrl"/>.</value>
    public bool? ForcePathStyle { get; set; }

    /// <summary>How many bytes a part of a longer file has, and how many of them are held in memory for each upload.</summary>
    /// <value>Default 8 MiB (8,388,608); 5 MiB, which stores want at least, to 100 MiB. A file has up to 10,000 parts: 80 GiB.</value>
    public int PartSize { get; set; } = 8 * 1024 * 1024;
}
