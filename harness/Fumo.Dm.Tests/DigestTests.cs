using System.Text;

namespace Fumo.Dm.Tests;

public sealed class DigestTests
{
    private const string Name = "Bruce2";
    private const string Secret = "OhBehave";
    private static readonly Account Bruce = new(Name, Secret);
    private static readonly byte[] Body = "<SyncML/>"u8.ToArray();

    [Test]
    public void Basic_is_the_base64_of_name_and_password() => Assert.That(Digest.Basic(Name, Secret), Is.EqualTo("QnJ1Y2UyOk9oQmVoYXZl"));

    [Test]
    public void The_inner_hash_is_base64() => Assert.That(Encoding.ASCII.GetString(Digest.Inner(Name, Secret)), Is.EqualTo("PtEdr8lBQ45IbT1bZIkrOQ=="));

    [TestCase("4E6F6E6365", "Zz6EivR3yeaaENcRN6lpAQ==")]
    [TestCase("00000000", "cnPI6nO9RgujiHU0y58kNA==")]
    [TestCase("30783030303030303030", "/rEaWnNuFj+omqNv8Zls6w==")]
    public void Md5_hashes_the_octets_of_the_nonce(string nonce, string digest) =>
        Assert.That(Digest.Md5(Name, Secret, Convert.FromHexString(nonce)), Is.EqualTo(digest));

    [Test]
    public void Mac_covers_the_message() => Assert.That(Digest.Mac(Name, Secret, "Nonce"u8, Body), Is.EqualTo("urdCeS3JUmjFgi8SX3webw=="));

    [TestCase("11CukurBegkWxXRIsdlKBQ==", "RFC 2104")]
    [TestCase("YmFiNzQyNzkyZGM5NTI2OGM1ODIyZjEyNWY3YzFlNmY=", "hexadecimal")]
    [TestCase("YmFiNzQyNzkyZGM5NTI2OGM1ODIyZjEyNWY3YzFlNmY", "hexadecimal")]
    [TestCase("bab742792dc95268c5822f125f7c1e6f", "hexadecimal instead")]
    public void A_mac_by_a_known_mistake_is_refused_by_its_name(string mac, string cause)
    {
        Proof proof = Credentials.CheckHmac($"mac={mac}, username=\"{Name}\"", Body, Bruce, "Nonce"u8);

        Assert.That(proof.Outcome, Is.EqualTo(ProofOutcome.Wrong));
        Assert.That(proof.Detail, Does.Contain(cause));
    }

    [TestCase("cnPI6nO9RgujiHU0y58kNA==", "four zero octets")]
    [TestCase("/rEaWnNuFj+omqNv8Zls6w==", "0x00000000")]
    [TestCase("QnJ1Y2UyOk9oQmVoYXZl", "basic")]
    [TestCase("AAAA", "no digest")]
    public void Credentials_by_a_known_mistake_are_refused_by_its_name(string data, string cause)
    {
        Proof proof = Credentials.CheckMd5(Name, data, Bruce, "Nonce"u8);

        Assert.That(proof.Outcome, Is.EqualTo(ProofOutcome.Wrong));
        Assert.That(proof.Detail, Does.Contain(cause));
    }

    [Test]
    public void A_nonce_hashed_as_its_text_is_recognised()
    {
        string data = Digest.Md5(Name, Secret, Encoding.ASCII.GetBytes(Convert.ToBase64String("Nonce"u8)));

        Assert.That(Credentials.CheckMd5(null, data, Bruce, "Nonce"u8).Detail, Does.Contain("base64 text"));
    }

    [Test]
    public void Another_name_is_said()
    {
        Assert.That(Credentials.CheckMd5("Bruce3", "AAAA", Bruce, "Nonce"u8).Detail, Does.Contain("'Bruce3'"));
        Assert.That(Credentials.CheckBasic(Digest.Basic("Bruce3", Secret), Bruce).Detail, Does.Contain("'Bruce3'"));
        Assert.That(Credentials.CheckBasic(Digest.Basic(Name, "no"), Bruce).Detail, Does.Contain("password"));
    }

    [Test]
    public void A_header_with_fitting_credentials_is_accepted([Values(AuthenticationScheme.Basic, AuthenticationScheme.Md5)] AuthenticationScheme scheme)
    {
        string data = scheme == AuthenticationScheme.Basic ? Digest.Basic(Name, Secret) : Digest.Md5(Name, Secret, "Nonce"u8);
        SyncHdr header = new()
        {
            Source = new Location { LocUri = "IMEI:1", LocName = Name },
            Cred = new Cred { Meta = new Meta { Type = CredentialType.Of(scheme), Format = "b64" }, Data = DataValue.OfText(data) },
        };

        Assert.That(Credentials.CheckHeader(header, scheme, Bruce, "Nonce"u8).IsAccepted, Is.True);
        Assert.That(Credentials.CheckHeader(header with { Cred = null }, scheme, Bruce, "Nonce"u8).Outcome, Is.EqualTo(ProofOutcome.Missing));
        Assert.That(Credentials.CheckHeader(header, AuthenticationScheme.Hmac, Bruce, "Nonce"u8).Outcome, Is.EqualTo(ProofOutcome.OtherScheme));
    }

    [TestCase("algorithm=MD5, username=\"Robert Jordan\", mac=NTI2OTJhMDAwNjYxODkwYmQ3NWUxN2RhN2ZmYmJlMzk")]
    [TestCase("username=\"Robert Jordan\",mac=NTI2OTJhMDAwNjYxODkwYmQ3NWUxN2RhN2ZmYmJlMzk")]
    [TestCase("  MAC = NTI2OTJhMDAwNjYxODkwYmQ3NWUxN2RhN2ZmYmJlMzk , UserName = \"Robert Jordan\"")]
    public void The_parts_of_the_header_field_come_in_any_order(string field)
    {
        Assert.That(HmacHeader.TryRead(field, out HmacHeader? header), Is.True);
        Assert.That(header, Is.EqualTo(new HmacHeader("Robert Jordan", "NTI2OTJhMDAwNjYxODkwYmQ3NWUxN2RhN2ZmYmJlMzk")));
    }

    [TestCase("Doe, \"Joe\" \\ x=1")]
    [TestCase("plain")]
    public void A_header_field_reads_back_as_it_was_written(string name)
    {
        HmacHeader written = HmacHeader.Of(name, Secret, "Nonce"u8, Body);

        Assert.That(HmacHeader.TryRead(written.ToString(), out HmacHeader? read), Is.True);
        Assert.That(read, Is.EqualTo(written));
        Assert.That(Credentials.CheckHmac(written.ToString(), Body, new Account(name, Secret), "Nonce"u8).IsAccepted, Is.True);
    }

    [Test]
    public void A_nonce_is_octets_not_text()
    {
        Assert.That(Nonce.TryDecode("LG3iZQhhdmKNHg==", out byte[] nonce), Is.True);
        Assert.That(Convert.ToHexString(nonce), Is.EqualTo("2C6DE265086176628D1E"));
        Assert.That(Nonce.TryDecode("no base64!", out _), Is.False);
        Assert.That(Nonce.TryDecode(null, out _), Is.False);
    }
}
