"""Who runs a portal and answers for it: the type of `data/publisher.yaml`."""

from collections.abc import Iterator

from lotsenbuch.model.values import Entry, MailAddress, Phone, Postcode, ShortText, WebAddress


class Publisher(Entry):
    """Who runs a portal and answers for it: all of `data/publisher.yaml`, which only that portal has."""

    name: ShortText
    represented_by: ShortText | None = None
    street: ShortText
    postcode: Postcode
    town: ShortText
    email: MailAddress
    phone: Phone | None = None
    website: WebAddress | None = None

    def lines(self) -> Iterator[str]:
        """Give name and address, line by line."""
        yield self.name
        if self.represented_by:
            yield self.represented_by
        yield self.street
        yield f"{self.postcode} {self.town}"
