// What the person says, as the service wants it.

/** How they want to be contacted, and what that needs. */
export const WAYS = { text: 'phone', phone: 'phone', 'street-outreach': 'place' };

/** The field that each part of a request stands in. */
export const FIELDS = { phone: 'phone', usualPlace: 'place', areaCode: 'area', consent: 'consent' };

/**
 * The request that the form makes.
 *
 * @param requestId the same for each try, so that a second one is no second request
 */
export function requestOf(form, requestId) {
  const way = form.elements.way.value;
  const said = (name) => form.elements[name].value.trim() || undefined;
  return {
    requestId,
    areaCode: said('area'),
    name: said('name'),
    phone: WAYS[way] === 'phone' ? said('phone') : undefined,
    usualPlace: WAYS[way] === 'place' ? said('place') : undefined,
    safeTimes: said('times'),
    language: said('spoken'),
    preferredChannel: way,
    consent: form.querySelector('#consent').checked,
  };
}

/** Fields that are missing, in the order of the page. */
export function missing(request) {
  const needed = WAYS[request.preferredChannel] === 'phone' ? 'phone' : 'usualPlace';
  return [needed, 'areaCode', 'consent'].filter((part) => !request[part]).map((part) => FIELDS[part]);
}
