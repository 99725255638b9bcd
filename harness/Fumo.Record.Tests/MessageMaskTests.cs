using System.Text;
using Fumo.Dm;

namespace Fumo.Record.Tests;

public sealed class MessageMaskTests
{
    private const string Password = "s3cret-of-acme";
    private readonly SecretMask mask = new([Password]);

    [Test]
    public void Basic_credentials_are_masked_in_place([Values] DmEncoding encoding)
    {
        string cred = Convert.ToBase64String(Encoding.UTF8.GetBytes($"acme:{Password}"));
        byte[] body = DmCodec.Write(Message("syncml:auth-basic", cred), encoding);

        MessageEntry masked = Masked(body);

        Assert.That(Encoding.Latin1.GetString(masked.Body.Span), Does.Not.Contain(cred).And.Contains(new string('*', cred.Length)));
        Assert.That(masked.Body.Length, Is.EqualTo(body.Length));
        Assert.That(masked.Decoded, Does.Contain("***").And.Not.Contain(cred));
        Assert.That(DmCodec.Read(masked.Body).Document!.Message.Body.Commands, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_digest_stays_readable([Values] DmEncoding encoding) =>
        Assert.That(Masked(DmCodec.Write(Message("syncml:auth-md5", "Zz6EivR3yeaaENcRN6lpAQ=="), encoding)).Decoded, Does.Contain("Zz6EivR3yeaaENcRN6lpAQ=="));

    [Test]
    public void Secrets_of_an_account_are_masked_when_they_are_set([Values] DmEncoding encoding)
    {
        byte[] body = DmCodec.Write(Message("syncml:auth-md5", "Zz6EivR3yeaaENcRN6lpAQ=="), encoding);

        Assert.That(Encoding.Latin1.GetString(body), Does.Contain("t0p"));
        Assert.That(Encoding.Latin1.GetString(Masked(body).Body.Span), Does.Not.Contain("t0p"));
    }

    [Test]
    public void A_configured_secret_is_masked_wherever_it_stands([Values] DmEncoding encoding)
    {
        byte[] body = DmCodec.Write(Message("syncml:auth-md5", Password), encoding);

        Assert.That(Encoding.Latin1.GetString(Masked(body).Body.Span), Does.Not.Contain(Password));
    }

    [Test]
    public void A_body_that_is_no_message_is_kept_with_the_reason()
    {
        MessageEntry masked = Masked("<SyncML><SyncHdr>"u8.ToArray());

        Assert.That(masked.Decoded, Is.Null);
        Assert.That(masked.DecodeError, Is.Not.Empty);
        Assert.That(masked.Length, Is.EqualTo(17));
    }

    [Test]
    public void Every_cut_of_a_message_with_secrets_is_masked_without_a_crash([Values] DmEncoding encoding)
    {
        byte[] body = DmCodec.Write(Message("syncml:auth-basic", Password), encoding);
        for (int length = 0; length < body.Length; length++)
        {
            Assert.That(Encoding.Latin1.GetString(Masked(body[..length]).Body.Span), Does.Not.Contain(Password));
        }
    }

    private MessageEntry Masked(byte[] body) => (MessageEntry)mask.Apply(
        new MessageEntry { Exchange = 1, From = Side.Client, IsFromImplementation = true, Body = body });

    private static SyncMl Message(string scheme, string cred) => new()
    {
        Header = new SyncHdr
        {
            VerDtd = "1.2", VerProto = "DM/1.2", SessionId = "1", MsgId = "1", Target = Location.Of("http://dm/"), Source = Location.Of("IMEI:1"),
            Cred = new Cred { Meta = new Meta { Format = "b64", Type = scheme }, Data = DataValue.OfText(cred) },
        },
        Body = new SyncBody
        {
            Commands =
            [
                new Alert { CmdId = "1", Data = "1201" },
                new Sequence
                {
                    CmdId = "2",
                    Commands =
                    [
                        new Replace
                        {
                            CmdId = "3",
                            Items = [new Item { Target = Location.Of("./DMAcc/1/AppAuth/1/AAuthSecret"), Data = DataValue.OfText("t0p") }],
                        },
                    ],
                },
            ],
            IsFinal = true,
        },
    };
}
