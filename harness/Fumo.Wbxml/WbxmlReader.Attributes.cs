namespace Fumo.Wbxml;

/// <content>Attribute lists and processing instructions: SyncML defines none, so they are skipped (WBXML 1.3, attribute code space).</content>
public ref partial struct WbxmlReader
{
    private ReadStatus SkipAttributes()
    {
        HasAttributes = true;
        while ((uint)offset < (uint)octets.Length)
        {
            byte octet = octets[offset++];
            ReadStatus status = octet switch
            {
                GlobalToken.End => ReadStatus.Success,
                GlobalToken.SwitchPage => SkipOctet(),
                GlobalToken.StrI or (>= GlobalToken.ExtI0 and < GlobalToken.Pi) => SkipInlineText(),
                GlobalToken.Opaque => SkipOpaque(),
                GlobalToken.Entity or GlobalToken.Literal or (>= GlobalToken.ExtT0 and <= GlobalToken.StrT) => ReadInteger(out _),
                _ => ReadStatus.Success,
            };
            if (status != ReadStatus.Success || octet == GlobalToken.End)
            {
                return status;
            }
        }

        return Incomplete("the document ends in an attribute list");
    }

    private ReadStatus SkipOctet()
    {
        if ((uint)offset >= (uint)octets.Length)
        {
            return Incomplete("the document ends in a page switch");
        }

        offset++;
        return ReadStatus.Success;
    }

    private ReadStatus SkipInlineText()
    {
        int end = octets[offset..].IndexOf((byte)0);
        if (end < 0)
        {
            return Incomplete("inline text without its end");
        }

        offset += end + 1;
        return ReadStatus.Success;
    }

    private ReadStatus SkipOpaque()
    {
        ReadStatus status = ReadInteger(out uint length);
        if (status == ReadStatus.Success && length > (uint)(octets.Length - offset))
        {
            return Incomplete("opaque data longer than the document");
        }

        offset += status == ReadStatus.Success ? (int)length : 0;
        return status;
    }
}
