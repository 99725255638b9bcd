using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// What a device downloads from: packages and their descriptors at addresses that nobody can guess, served well or as
/// badly as a scenario wants it. Each request, and how its answer ended, is in the transcript.
/// </summary>
/// <param name="address">The address that devices are told; offers lie below <c>/pkg/</c> in it.</param>
/// <param name="descriptor">auto, always or never: whether PkgURL names a download descriptor.</param>
/// <param name="transcript">Takes each request.</param>
/// <param name="time">Paces answers that are slow or never end.</param>
public sealed class PackageServer(Uri address, string descriptor, ITranscript transcript, TimeProvider time) : IWebHandler
{
    private const int LongestNotification = 4096;
    private readonly Dictionary<string, Offer> offers = [];
    private bool prefersDescriptors = transcript.Entries.OfType<FactEntry>().LastOrDefault(fact => fact.Name == Facts.Descriptors)?.Value == Facts.Tried;
    private bool hasTriedDescriptors = transcript.Entries.OfType<FactEntry>().Any(fact => fact.Name == Facts.Descriptors);
    private int requests = transcript.Entries.OfType<DownloadEntry>().Select(entry => entry.Request).DefaultIfEmpty().Max();

    /// <summary>The address that devices are told.</summary>
    public Uri Address => address;

    /// <summary>True when a device has asked for a download descriptor and got one.</summary>
    public bool HasGivenDescriptors { get; private set; }

    /// <summary>True when a device has asked for a package at the address that it was told.</summary>
    public bool HasGivenPackages { get; private set; }

    /// <summary>False when no device ever gets a download descriptor here.</summary>
    public bool GivesDescriptors => descriptor != "never";

    /// <summary>
    /// True while it is open whether a device that failed with a good package knows descriptors alone: it has taken packages
    /// without, never asked for a descriptor by name, and was not tried with one.
    /// </summary>
    public bool MayWantDescriptors => descriptor == "auto" && HasGivenPackages && !HasGivenDescriptors && !hasTriedDescriptors;

    /// <summary>True for a path that belongs to this server, where it shares a listener.</summary>
    /// <param name="uri">The address that was asked for.</param>
    public static bool IsBelow(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return uri.AbsolutePath.Contains(PackageAddress.Folder, StringComparison.Ordinal);
    }

    /// <summary>Puts a package at a new address.</summary>
    /// <param name="package">The package; one whose octets are here.</param>
    /// <param name="misbehaviour">How it is served, if not well.</param>
    /// <param name="query">What follows the path of PkgURL, with its question mark; nothing when not given.</param>
    public Offer Offer(Package package, Misbehaviour? misbehaviour = null, string query = "")
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(package.Content);
        Uri below = new(address.AbsoluteUri.TrimEnd('/') + PackageAddress.Folder);
        Offer offer = new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), package, below, misbehaviour, query);
        offers.Add(offer.Id, offer);
        return offer;
    }

    /// <summary>Gives descriptors from now on to a device that names neither type, or packages again.</summary>
    /// <param name="isTried">True for descriptors.</param>
    public void PreferDescriptors(bool isTried)
    {
        (prefersDescriptors, hasTriedDescriptors, HasGivenDescriptors) = (isTried, true, false);
        transcript.Write(new FactEntry { Name = Facts.Descriptors, Value = isTried ? Facts.Tried : Facts.InVain });
    }

    /// <inheritdoc/>
    public async Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
    {
        ArgumentNullException.ThrowIfNull(request);
        PackageAddress? asked = PackageAddress.Of(request.Uri);
        Offer? offer = asked is null ? null : offers.GetValueOrDefault(asked.Id);
        string? part = offer is null ? null : PartOf(offer, asked!, request);
        int number = ++requests;
        transcript.Write(EntryOf(number, request, offer, part));
        PackageReply answer = new(reply, request.Method == "HEAD", time, closed);
        try
        {
            await AnswerAsync(offer, asked, part, request, answer);
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            answer.Cause = answer.Cause is null ? "the client closed the connection" : $"{answer.Cause}; the client closed the connection";
        }
        finally
        {
            transcript.Write(new DownloadEndEntry
            {
                Request = number, HttpStatus = answer.Status, Sent = answer.Sent, IsComplete = answer.IsComplete, Cause = answer.Cause,
            });
        }
    }

    private static DownloadEntry EntryOf(int number, WebRequest request, Offer? offer, string? part) => new()
    {
        Request = number,
        Method = request.Method,
        Url = request.Uri.AbsoluteUri,
        Headers = [.. request.Headers.Select(field => new HeaderField(field.Key, field.Value))],
        Offer = offer?.Id,
        Part = part,
        Body = part == PackagePart.Notification
            ? Encoding.UTF8.GetString(request.Body.Span[..Math.Min(request.Body.Length, LongestNotification)])
            : null,
    };

    private string PartOf(Offer offer, PackageAddress asked, WebRequest request) => asked.Place switch
    {
        PackageAddress.Notify => PackagePart.Notification,
        "" when DescriptorUse.Wants(descriptor, new RequestConditions(request.Headers), offer.Package.ContentType, prefersDescriptors) => PackagePart.Descriptor,
        _ => PackagePart.Package,
    };

    private Task AnswerAsync(Offer? offer, PackageAddress? asked, string? part, WebRequest request, PackageReply reply)
    {
        if (offer is null)
        {
            reply.Cause = "nothing was ever offered at this address";
            return reply.StatusAsync(404, [], "Nothing is offered here.");
        }

        string[] methods = part == PackagePart.Notification ? ["POST"] : ["GET", "HEAD"];
        if (!methods.Contains(request.Method))
        {
            reply.Cause = "the method is not allowed here";
            return reply.StatusAsync(405, new WebHeaders { { "Allow", string.Join(", ", methods) } }, "Not that way.");
        }

        return part switch
        {
            PackagePart.Notification => reply.StatusAsync(200, [], ""),
            PackagePart.Descriptor => DescriptorAsync(offer, reply),
            _ => PackageAsync(offer, asked!, request, reply),
        };
    }

    private Task DescriptorAsync(Offer offer, PackageReply reply)
    {
        HasGivenDescriptors = true;
        Descriptor told = offer.Descriptor;
        if (offer.Misbehaviour is { Kind: MisbehaviourKind.LyingDescriptor } lie)
        {
            told = lie.Lie(told);
            reply.Cause = "the descriptor lies";
        }

        PackageContent content = PackageContent.Of(told.ToXml());
        return reply.BodyAsync(200, [], BodyPlan.For(Descriptor.MediaType, content.Length, null), content, 0);
    }

    private async Task PackageAsync(Offer offer, PackageAddress asked, WebRequest request, PackageReply reply)
    {
        HasGivenPackages |= asked.Place.Length == 0;
        Misbehaviour? bad = asked.Place == PackageAddress.Moved ? null : offer.NextMisbehaviour();
        reply.Cause = bad?.ToString();
        if (bad?.Kind == MisbehaviourKind.Held)
        {
            bad.Begin();
            await bad.Release.WaitAsync(reply.Closed);
        }

        switch (bad?.Kind)
        {
            case MisbehaviourKind.Refused:
            case MisbehaviourKind.NeverEnding when offer.Left(time) <= TimeSpan.Zero:
                reply.Refuse();
                break;
            case MisbehaviourKind.Status:
                WebHeaders challenge = bad.HttpStatus == 401 ? new WebHeaders { { "WWW-Authenticate", "Basic realm=\"packages\"" } } : [];
                await reply.StatusAsync(bad.HttpStatus, challenge, "No package.");
                break;
            case MisbehaviourKind.Redirect:
                await reply.StatusAsync(bad.HttpStatus, new WebHeaders { { "Location", bad.Text ?? offer.MovedUrl.AbsoluteUri } }, "Elsewhere.");
                break;
            default:
                await ContentAsync(offer, bad, new RequestConditions(request.Headers), reply);
                break;
        }
    }

    private Task ContentAsync(Offer offer, Misbehaviour? bad, RequestConditions conditions, PackageReply reply)
    {
        Package package = offer.Package;
        PackageContent content = package.Content!;
        WebHeaders headers = new() { { "ETag", content.Tag }, { "Accept-Ranges", "bytes" } };
        if (conditions.HasAlready(content.Tag))
        {
            return reply.StatusAsync(304, headers, "");
        }

        ByteRange? range = conditions.RangeOf(content.Tag, content.Length);
        if (range is { Length: 0 })
        {
            headers["Content-Range"] = string.Create(CultureInfo.InvariantCulture, $"bytes */{content.Length}");
            reply.Cause = "the range lies outside of the package";
            return reply.StatusAsync(416, headers, "There is no such part.");
        }

        (long offset, long length) = range is { } part ? (part.Offset, part.Length) : (0, content.Length);
        headers["Content-Range"] = range is null
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"bytes {offset}-{offset + length - 1}/{content.Length}");
        return reply.BodyAsync(range is null ? 200 : 206, headers, BodyPlan.For(package.ContentType, length, bad, offset) with { Limit = offer.Left(time) }, content, offset);
    }
}
